' A five-band equalizer; 0.5 is the middle of each slider.
Module Equalizer
    Private ReadOnly gains() As Single = {0.101F, -0.25F, 1.5F, 0.0625F, -1.75F}

    Private ReadOnly bands(,) As Double = {
        {60.0, 0.7, -1.0},
        {1000.0, 1.4, 0.5R}
    }

    Private ReadOnly mask As Byte() = New Byte() {&H1F, &HFF, &B101, 7, 0}

    Function Mix(x As Double) As Double
        Dim sum As Double = 0.125
        For i = 4 To 0 Step -1
            sum = sum * x - _
                gains(i) / 2
        Next
        Return sum
    End Function
End Module
