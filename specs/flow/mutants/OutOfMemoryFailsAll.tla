------------------------ MODULE OutOfMemoryFailsAll -------------------------
(***************************************************************************)
(* An allocation that fails ends all connections. [Review-D19]             *)
(***************************************************************************)
EXTENDS MCFlow

OutOfMemoryFailsAll(e, c) ==
  LET one == Fail(e.one, "one", 1011)
      two == Fail(e.two, "two", 1011)
  IN  {Reaction([e EXCEPT !.one = one.r, !.two = two.r], one.out \o two.out,   \* the fault
                "memoryCode=internal", {"Review-D19"}, "policy")}
=============================================================================
