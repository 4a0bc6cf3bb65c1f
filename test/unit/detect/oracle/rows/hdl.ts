import { type Explanation, type OracleRow } from '../oracleRow';

const verilogFiles = {
  lines: [
    'localparam %w = %n; %c',
    'wire signed [7:0] %w = -%n;',
    'assign y = x * %n - %n + (z) - %n;',
    'parameter real GAIN = 0.25;',
    '%c',
    'initial $display(%s, %n);',
    'always @(posedge clk) y <= #1 acc[%n] + -%n;',
    'case (x) %n: y = %n; default: y = -%n; endcase',
    'assign %w = {%l};',
  ],
  row: ['{', '}'],
  numbers: ['0', '1', '23', "8'd200", "16'hFFFF", "4'b1010", "12'o17", "8'sd64", '1.25', '2.5e4'],
  strings: ['"1, {2} 3"', '"a \\" 4"', '"// 5"'],
  comments: ['// 1, 2', '/* {3} */', '// "'],
} satisfies OracleRow['files'];

const range: Explanation = {
  what: 'only theirs',
  line: /\[[^\]]*«[^»]+»[^\]]*:|\[[^\]]*:[^\]]*«[^»]+»/,
  why: 'the ends of a range say how wide something is, not what it is',
  example: 'wire [7:0] w;',
};

const explained: readonly Explanation[] = [
  range,
  {
    what: 'only theirs',
    line: /^\s*`(timescale|line)/,
    why: 'what a directive says is for the tools',
    example: '`line 3 "fir.v" 1',
  },
];

export const hdlRows: readonly OracleRow[] = [
  {
    language: 'verilog',
    textMate: { grammar: 'verilog', numbers: /^constant\.numeric/, except: /logic|uppercase|time/, pieces: true },
    files: verilogFiles,
    texts: ["assign w = {-8'sd3, 8'sd6, 16'hFF_FF, 4'b10_01}; // 5", 'x = y - 1; z = -2; w = a[3];'],
    explained: [
      ...explained,
      {
        what: 'only theirs',
        line: /«#?[\d.]+» *[munpf]?s\b/,
        why: 'a time is no plain number',
        example: 'assign #5ns y = x;',
      },
    ],
  },
  {
    language: 'systemverilog',
    textMate: {
      grammar: 'system-verilog',
      numbers: /^constant\.numeric/,
      except: /logic|uppercase|time/,
      pieces: true,
    },
    files: {
      ...verilogFiles,
      lines: [...verilogFiles.lines, "localparam real %w [4] = '{%l};", "localparam logic [7:0] %w [2][3] = '{%m};"],
      row: ["'{", '}'],
    },
    texts: ["localparam real w [3] = '{0.5, -0.25, 1e-3}; // 4", "x = '0; y = 8'hFF; z = -8'sd4;"],
    explained,
  },
  {
    language: 'vhdl',
    textMate: { grammar: 'vhdl', numbers: /^constant\.numeric/, except: /quoted\.single/, pieces: true },
    files: {
      lines: [
        'constant %w : integer := %n; %c',
        'constant %w : t_rom := (%l);',
        'signal %w : std_logic_vector(7 downto 0) := x"3B";',
        '%c',
        'y <= a - %n when sel = \'1\' else x"0C";',
        'x <= to_signed(-%n, 8) + (%n) - %n;',
        'report %s;',
      ],
      row: ['(', ')'],
      numbers: ['0', '1', '23', '1_000', '1.25', '0.5e-3', '16#FF#', '2#1010#', 'x"7FFF"', 'b"1010"'],
      strings: ['"a, (b) c"', '"it""s"', '"-- e"'],
      comments: ['-- 1, 2', '-- "', "-- it's"],
    },
    texts: [
      'constant W : t_rom := (0.5, -0.25, 1.0e-3); -- 4',
      'constant M : integer := 16#FF# - 2#1111#; signal x : t := x"7F";',
    ],
    explained: [
      {
        what: 'only theirs',
        line: /«[^»]+»\S* (down)?to\b|\b(down)?to \S*«[^»]+»/i,
        why: 'the ends of a range say how wide something is, not what it is',
        example: 'signal x : t(7 downto 0);',
      },
      {
        what: 'only theirs',
        line: /«[^»]+» *([fpnum]s|sec|min|hr)\b/i,
        why: 'a time is no plain number',
        example: 'x <= y after 5 ns;',
      },
    ],
  },
];
