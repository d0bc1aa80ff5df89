------------------------ MODULE LengthInLittleEndian ------------------------
(* Reads a 16-bit length with its bytes swapped.  [RFC6455-5.2] *)
EXTENDS MCByteParser

LengthInSwapped(inb) ==
  LET seven == inb[2] % 128
  IN  CASE seven = 126 -> Length(inb[4] * 256 + inb[3], 16)
        [] seven = 127 -> Long(SubSeq(inb, 3, 10))
        [] OTHER       -> Length(seven, 7)
=============================================================================
