C     Half of a window of 16 points, the old way.
      SUBROUTINE WINDOW(W)
      REAL*8 W(8), TABLE(8)
      REAL GAIN
      PARAMETER (GAIN = 0.101)
      DATA TABLE / 0.101D0, 0.125D0, 0.25D0, 0.5D0,
     1             0.75D0, 1.5D0, 2*1.98D0 /
      DO 10 I = 1, 8
      W(I) = TABLE(I) * GAIN
   10 CONTINUE
      WRITE (6, 100) (W(I), I = 1, 8)
  100 FORMAT (1X, 8(F8.5, 2X))
      RETURN
      END
