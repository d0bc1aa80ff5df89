------------------------ MODULE PayloadSizeOverreads ------------------------
(* Takes all bytes that came as payload, those of the next frame too.  [RFC6455-5.2] *)
EXTENDS MCByteParser

PayloadSizeAll(q) == Len(q.inb)
=============================================================================
