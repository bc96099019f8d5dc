/* Generated from src/abi/ntddndis.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_NTDDNDIS_H
#define WS2_32_GEN_NTDDNDIS_H

WS2_BEGIN_DECLS

/* The medium that the frames are made for. */
typedef int NDIS_MEDIUM;
#define NdisMedium802_3 0
#define NdisMedium802_5 1
#define NdisMediumFddi 2
#define NdisMediumWan 3
#define NdisMediumLocalTalk 4
#define NdisMediumDix 5
#define NdisMediumArcnetRaw 6
#define NdisMediumArcnet878_2 7
#define NdisMediumAtm 8
#define NdisMediumWirelessWan 9
#define NdisMediumIrda 10
#define NdisMediumBpc 11
#define NdisMediumCoWan 12
#define NdisMedium1394 13
#define NdisMediumInfiniBand 14
#define NdisMediumTunnel 15
#define NdisMediumNative802_11 16
#define NdisMediumLoopback 17
#define NdisMediumWiMAX 18
#define NdisMediumIP 19
#define NdisMediumMax 20

/* The medium that carries them. */
typedef int NDIS_PHYSICAL_MEDIUM;
#define NdisPhysicalMediumUnspecified 0
#define NdisPhysicalMediumWirelessLan 1
#define NdisPhysicalMediumCableModem 2
#define NdisPhysicalMediumPhoneLine 3
#define NdisPhysicalMediumPowerLine 4
#define NdisPhysicalMediumDSL 5
#define NdisPhysicalMediumFibreChannel 6
#define NdisPhysicalMedium1394 7
#define NdisPhysicalMediumWirelessWan 8
#define NdisPhysicalMediumNative802_11 9
#define NdisPhysicalMediumBluetooth 10
#define NdisPhysicalMediumInfiniband 11
#define NdisPhysicalMediumWiMax 12
#define NdisPhysicalMediumUWB 13
#define NdisPhysicalMedium802_3 14
#define NdisPhysicalMedium802_5 15
#define NdisPhysicalMediumIrda 16
#define NdisPhysicalMediumWiredWAN 17
#define NdisPhysicalMediumWiredCoWan 18
#define NdisPhysicalMediumOther 19
#define NdisPhysicalMediumNative802_15_4 20
#define NdisPhysicalMediumMax 21

WS2_END_DECLS

#endif
