------------------------------ MODULE LogFile -------------------------------
(***************************************************************************)
(* A log of recorded connections, as TLC reads it: every operator here is  *)
(* overridden in Java (tlc2.module.LogFile) and hands out what is in the   *)
(* file, an event at a time.  A log as a literal in a module would cost    *)
(* TLC memory and time that grow faster than the log.                      *)
(***************************************************************************)
EXTENDS Integers, Sequences

LOCAL Overridden == CHOOSE x \in {} : TRUE

\* How many connections there are.
LogLinks(file) == Overridden

\* What is declared of a connection: role, limit, order, unlogged.
LogAbout(file, link) == Overridden

\* How many events it has, and one of them.
LogLength(file, link)   == Overridden
LogEvent(file, link, i) == Overridden

\* The first event behind the i-th that stands in a channel: "in" (inputs), "wire" (what goes to the peer), "app"
\* (what the application is told), "quiet" (a pause).  LogLength + 1 if there is none.
LogAfter(file, link, i, channel) == Overridden

-----------------------------------------------------------------------------
(* Payload, which a log has in any length.  These have the meaning of the  *)
(* operators that they replace in a configuration, and no recursion.       *)

\* Two sequences of runs <<byte, count>> stand for the same bytes; the first begins the second.
SameBytes(a, b)   == Overridden
BeginsWith(b, a)  == Overridden

SizeOfRuns(runs)         == Overridden   \* Wire's Size
Utf8AfterRuns(u, runs)   == Overridden   \* Utf8's Utf8Runs
RunsAreUtf8(runs)        == Overridden   \* Utf8's IsUtf8

\* Values as the text that they have in a log, and numbers from it.
LogText(value)  == Overridden
LogNumber(text) == Overridden
=============================================================================
