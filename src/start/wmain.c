/* wmain under one of its names, HERE, for a program that has it under another, NEXT, or not at all. */
#include "start.h"

int next(int argc, void *argv, void *environment) WS2_LABEL(NEXT);
int here(int argc, void *argv, void *environment) WS2_LABEL(HERE);

int here(int argc, void *argv, void *environment)
{
    return next(argc, argv, environment);
}
