# A CMake toolchain that builds a project's Windows configuration with ws2cc: cmake -DCMAKE_TOOLCHAIN_FILE=.../ws2_32.cmake
# WIN32 and MINGW are true; what is built is the host's own format under Windows' names, and runs on this machine.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
get_filename_component(WS2_32_BIN "${CMAKE_CURRENT_LIST_DIR}/../../bin" ABSOLUTE)
set(CMAKE_C_COMPILER "${WS2_32_BIN}/ws2cc")
set(CMAKE_CXX_COMPILER "${WS2_32_BIN}/ws2c++")
set(CMAKE_RC_COMPILER "${WS2_32_BIN}/ws2windres")
set(CMAKE_DLLTOOL "${WS2_32_BIN}/ws2dlltool")
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# What the project tests runs here as it is.
set(CMAKE_CROSSCOMPILING_EMULATOR env)
