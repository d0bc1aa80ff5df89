--------------------- MODULE Utf8SyllablesOverlongOfTwo ---------------------
(***************************************************************************)
(* A slip in this text: the grammar has overlong forms of two bytes.       *)
(* [RFC3629-4]                                                             *)
(***************************************************************************)
EXTENDS MCUtf8

Utf8SyllablesOverlongOfTwo ==
  { << 0..127 >>,
    << 192..223, Utf8Tail >>,   \* the fault
    << 224..224, 160..191, Utf8Tail >>,
    << 225..236, Utf8Tail, Utf8Tail >>,
    << 237..237, 128..159, Utf8Tail >>,
    << 238..239, Utf8Tail, Utf8Tail >>,
    << 240..240, 144..191, Utf8Tail, Utf8Tail >>,
    << 241..243, Utf8Tail, Utf8Tail, Utf8Tail >>,
    << 244..244, 128..143, Utf8Tail, Utf8Tail >> }
=============================================================================
