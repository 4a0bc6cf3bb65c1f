import { type OracleRow } from '../oracleRow';

const luaRow: OracleRow = {
  language: 'lua',
  textMate: { grammar: 'lua', numbers: /^constant\.numeric/ },
  files: {
    lines: [
      'local %w = {%l} %c',
      '%w = {%m}',
      'net.%w = { a = %n, b = {%l} }',
      'local y = x - %n * -%n - (z) - %n',
      'return_%w(%n, -%n, {%l})',
      'local %w = %s',
      '%c',
      'x[%n] = t[-%n] .. %s',
      'for i = %n, %n, -%n do f(i) end',
    ],
    row: ['{', '}'],
    numbers: ['0', '1', '23', '0x2F', '1e-3', '2.5e4', '1.25'],
    strings: ['"1, {2} 3"', "'a \\' 4'", '[[5\n6]]', '[==[7 ]] 8]==]', '"-- 9"'],
    comments: ['-- 1, 2', '--[[ 3\n4 ]]', '--[=[ 5 ]] ]=]', '-- "'],
  },
  texts: [
    'x = a - 1 y = -1 z = a -1 w = (a) - 2 v = -2^2',
    'w = {1, -2, {3, 4}} v = {{1, 2}, {3, 4}} u = {[1] = 5; x = 6}',
    's = [==[1 ]] ]=] 2]==] t = 3 --[[ 4 ]] u = 5',
    'x = 1 .. 2 y = 0xA z = #t - 3',
  ],
  explained: [],
};

const phpRow: OracleRow = {
  language: 'php',
  treeSitter: {
    grammar: 'php',
    numbers: ['integer', 'float'],
    negations: ['unary_op_expression'],
    lists: ['array_creation_expression'],
    wrappers: ['array_element_initializer', 'parenthesized_expression'],
    names: { assignment_expression: 'left' },
  },
  values: { separators: /_/g, octal: true },
  files: {
    lines: [
      '<?php $%w = [%l]; %c\n?>',
      '<?php $%w = [%m]; ?> 1 <b>2</b>',
      "<?php $p = ['a' => [%l], 'b' => %n]; ?>",
      '<?php $y = $x - %n * -%n - ($z) - %n; ?>',
      '<?= f(%n, -%n, [%l]) ?>',
      '<?php $%w = %s; ?>',
      '<?php %c\n?> 3',
      '<?php switch ($x) { case -%n: return %n; } ?>',
      '<?php $x = <<<A\n  1 %w {$a[%n]}\nA;\n$y = %n; ?>',
    ],
    row: ['[', ']'],
    numbers: ['0', '1', '23', '1_000', '0x2F', '0b101', '017', '3.', '1e-3', '2.5E+4', '1.25'],
    strings: ['"1, [2] 3"', "'a \\' 4'", '"b \\" 5 {$c[6]}"', "'// 7'"],
    comments: ['// 1, 2', '# 3', '/* 4 */', '// "'],
  },
  texts: [
    '1 <?php $x = $a - 1; $y = -1; $z = $a -1; ?> 2 <?= 3 ?> 4',
    '<?php $s = \'1\' . "2 {$a[3]}"; // 4 ?> 5\n<?php # 6\n$x = 7;',
    "<?php $x = <<<'A'\n1\n A1\n A . 2;",
    '<?php #[Attr(1)] function f($a = [2, -3]): int { return -4; }',
  ],
  explained: [
    {
      what: 'list differs',
      path: /array_element_initializer\/array_creation_expression$/,
      why: 'a key names its list, which the grammar has no field for',
      example: "<?php $p = ['a' => [1, 2]];",
    },
    {
      what: 'list extra',
      line: /array«\(/,
      why: 'a list begins at its bracket, not at its type',
      example: '<?php $w = array(1, 2);',
    },
  ],
};

const rubyRow: OracleRow = {
  language: 'ruby',
  treeSitter: {
    grammar: 'ruby',
    numbers: ['integer', 'float'],
    negations: ['unary'],
    lists: ['array'],
    names: { assignment: 'left', pair: 'key' },
  },
  values: { separators: /_/g, octal: true },
  files: {
    lines: [
      '%w = [%l] %c',
      '%w = [%m]',
      'h = { a: [%l], "b" => [%l], c: %n }',
      'y = x - %n * -%n - (z) - %n',
      'puts [%l], -%n',
      'f(%n, -%n, w: [%l])',
      '%w = %s',
      '%c',
      'r = (%n..%n).step(%n) { |i| i - %n }',
      'x[%n] = y[-%n] ? -%n : %n',
      'g(<<~A, %n)\n  1 #{%n}\nA',
    ],
    row: ['[', ']'],
    numbers: ['0', '1', '23', '1_000', '0x2F', '0b101', '0o17', '017', '1e-3', '2.5E+4', '1.25'],
    strings: ['"1, [2] 3"', "'a \\' 4'", '"b #{c[5]} 6"', '%w[7 8]', '/9 [\\/]/', '%q(1 (2))', ':"d 3"'],
    comments: ['# 1, 2', '# "', "# it's"],
  },
  texts: [
    'x = a - 1; y = -1; z = (a) -1; puts -1; return -2',
    'w = [1, -2, [3]]; v = [[1, 2], [3, 4]]; u = x[1]; puts [5, 6]',
    's = %w[1 2] + %q(3 (4)) << "5 #{6 + "7 #{8}".to_i}"',
    'x = y / 2 / z; w = y =~ /3/ ? 4 : 5; v = %r{6}; u = y % 7',
    'f(<<~A, <<-B)\n  1\n  A\n  2 #{3}\n  B\nx = 4 << 5',
    '=begin\n1\n=end\nx = ?2\ny = a.empty? ? 3 : 4\n__END__\n5',
  ],
  explained: [
    {
      what: 'only theirs',
      path: /(rational|complex)\/(integer|float)$/,
      why: 'a rational or imaginary number is no plain one',
      example: 'x = 1r',
    },
  ],
};

const elixirRow: OracleRow = {
  language: 'elixir',
  treeSitter: {
    grammar: 'elixir',
    numbers: ['integer', 'float'],
    negations: ['unary_operator'],
    lists: ['list', 'tuple', 'bitstring'],
  },
  values: { separators: /_/g },
  files: {
    lines: [
      '%w = [%l] %c',
      '@%w [%m]',
      'p = %{"b" => {%l}, a: [%l], c: %n}',
      'y = f(x - %n * -%n - (z) - %n)',
      'f(%n, -%n, [%l])',
      '%w = %s',
      '%c',
      'b = <<%l>>',
      'for i <- %n..%n, do: i * %n',
    ],
    row: ['[', ']'],
    numbers: ['0', '1', '23', '1_000', '0x2F', '0b101', '0o17', '1.0e-3', '1.25'],
    strings: ['"1, [2] 3"', "'a \\' 4'", '"b #{c - 5} 6"', '~r/7 [8]/', '~w(9 1)', ':"d 2"', '"""\n3\n"""', '?4'],
    comments: ['# 1, 2', '# "', "# it's"],
  },
  texts: [
    'x = a - 1\ny = -1\nz = a -1\n@m -2',
    'w = [1, -2, {3, 4}]\nv = [[1, 2], [3, 4]]\nu = <<1, 0xFF>>\nm = %{1 => 2}',
    's = ~s(1) <> "2 #{3 + "4"}" <> ~S|5 #{6}|',
    'x = ?1\ny = a?(2)\nz = :b3',
  ],
  explained: [],
};

/** Scripting languages. The trees of the Lua grammar at hand have errors everywhere, so its tokens are taken. */
export const dynamicRows: readonly OracleRow[] = [luaRow, phpRow, rubyRow, elixirRow];
