/* OpenSSL on Windows has a program include this, so that its DLL finds the program's C runtime. Here they share one, and there is nothing to do. */
