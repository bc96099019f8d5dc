/* qos.h: quality of service, which no provider here offers. */
#ifndef WS2_32_QOS_H
#define WS2_32_QOS_H
#define __QOS_H_

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/minwindef.h>
#include <ws2_32/gen/qos.h>

#endif
