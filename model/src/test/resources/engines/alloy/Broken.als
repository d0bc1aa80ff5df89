module Broken
sig Node {}
pred p { some Nod }
run p for 2 expect 1
