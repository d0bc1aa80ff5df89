module Hard
-- A colouring of the edges of K18 in two colours without a K4 of one colour: there is none.
sig Node { red: set Node }
pred Coloured {
  red = ~red and no iden & red
  all disj a, b, c, d: Node | {
    not (b + c + d in a.red and c + d in b.red and d in c.red)
    some (a.red & (b + c + d)) + (b.red & (c + d)) + (c.red & d)
  }
}
Ramsey: run Coloured for exactly 18 Node expect 0
