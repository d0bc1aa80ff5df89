------------------------ MODULE CameReadsOnAfterEnd -------------------------
(* Goes on buffering what comes after the connection has failed or closed, unless it came with the last chunk.  [RFC6455-7.1.7] *)
EXTENDS MCChunking

CameAlways(q, bytes) == [q EXCEPT !.inb = @ \o bytes]
=============================================================================
