----------------------- MODULE LongUpperBytesDropped ------------------------
(* Drops the upper 32 bits of a 64-bit length, as Jetty 9 did (bug B03).  [RFC6455-5.2] *)
EXTENDS MCByteParser

LongLow(bytes) == Length(BigEndian(<<bytes[5] % 128>> \o SubSeq(bytes, 6, 8)), 64)
=============================================================================
