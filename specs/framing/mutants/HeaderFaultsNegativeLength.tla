--------------------- MODULE HeaderFaultsNegativeLength ---------------------
(***************************************************************************)
(* A length with its most significant bit set is taken for a negative      *)
(* number and passes every check; the endpoint then awaits its payload for *)
(* ever (bug B01).  [RFC6455-5.2]                                          *)
(***************************************************************************)
EXTENDS MCFraming

HeaderFaultsNegativeLength(e, hd) ==
  \* the fault
  IF hd.big \in MsbLengths THEN {} ELSE UNION {ReservedBitFault(hd), OpcodeFault(hd), MaskFault(e, hd), LengthFault(hd), ControlFault(hd),
         FragmentFault(e, hd), LimitFault(e, hd)}
=============================================================================
