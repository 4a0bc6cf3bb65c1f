! Coefficients of a lowpass filter and of the limiter behind it.
module lowpass
  implicit none
  integer, parameter :: wp = kind(1.0d0)

  real, parameter :: gain = 0.101

  real, parameter :: weights(8) = [ &
    -1.99, 0.101, 0.75, -0.5, &
    0.1875, 1.98, -1.25, 6.25e-2 ]

  real(wp), dimension(3), parameter :: feedback = (/ 1.0_wp, -0.875_wp, 2.5d-1 /)

  integer(kind=2) :: codes(4)
  data codes / 64, -32, 2*0 /

  integer, parameter :: mask = int(z'7FFF')
end module lowpass
