--------------------------- MODULE OnTextUnsure -----------------------------
(***************************************************************************)
(* A message may be shown or not, and no choice says which. [WHATWG-       *)
(* receive]                                                                *)
(***************************************************************************)
EXTENDS GraphEvents

OnTextUnsure(e) ==
  Reaction(e, IF Reads(e) THEN Queue(e, "text") ELSE e, <<>>, {"5.6"}, "rfc") \cup Reaction(e, e, <<>>, {"5.6"}, "rfc")   \* the fault
=============================================================================
