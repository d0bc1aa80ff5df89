--------------------------- MODULE LongMsbIgnored ---------------------------
(* Takes a 64-bit length without looking at its most significant bit.  [RFC6455-5.2] *)
EXTENDS MCByteParser

LongUnsigned(bytes) ==
  IF \E i \in 1..4 : bytes[i] # 0 \/ bytes[5] >= 128 THEN BigLength("9223372036854775807")
  ELSE Length(BigEndian(SubSeq(bytes, 5, 8)), 64)
=============================================================================
