package express.services;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table as text, as RFC 4180 has it and as spreadsheets of this continent write it. */
final class Csv {

    /** Excel of western Europe, unless it is told otherwise. */
    private static final Charset OLD = Charset.forName("windows-1252");

    /** What a spreadsheet would take for a formula; telephone numbers begin so, too. */
    private static final String RISKY = "=+-@\t\r＝＋－＠";

    private final String text;
    private final char separator;
    private int at;

    private Csv(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /** @param doubtful whether it was not written in Unicode, so that letters may be wrong */
    record Text(String text, boolean doubtful) {}

    static Text decode(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE)) {
            return new Text(withoutMark(new String(content, StandardCharsets.UTF_16LE)), false);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return new Text(withoutMark(new String(content, StandardCharsets.UTF_16BE)), false);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return new Text(withoutMark(text), false);
        } catch (CharacterCodingException notUnicode) {
            return new Text(new String(content, OLD), true);
        }
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Every row, with as many cells as it has; reading ends after so many. */
    static List<List<String>> read(String text, int most) {
        return new Csv(text).rows(most);
    }

    /** The one that stands most often in the first line. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(first, candidate) > count(first, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(it -> it == sign).count();
    }

    private List<List<String>> rows(int most) {
        List<List<String>> rows = new ArrayList<>();
        while (at < text.length() && rows.size() < most) {
            rows.add(row());
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(safe(at < text.length() && text.charAt(at) == '"' ? quoted() : plain()));
            if (at >= text.length()) {
                return cells;
            }
            char end = text.charAt(at++);
            if (end != separator) {
                if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                return cells;
            }
        }
    }

    private String plain() {
        int from = at;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private boolean isEnd(char sign) {
        return sign == separator || sign == '\n' || sign == '\r';
    }

    /** What stands between closing quotation marks and the next separator is kept, too. */
    private String quoted() {
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char sign = text.charAt(at++);
            if (sign != '"') {
                cell.append(sign);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                return cell.append(plain()).toString();
            }
        }
        return cell.toString();
    }

    /** Takes away what {@link #write} put before a cell. */
    private static String safe(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && isRisky(cell.charAt(1)) ? cell.substring(1) : cell;
    }

    private static boolean isRisky(char sign) {
        return RISKY.indexOf(sign) >= 0;
    }

    /** With the mark by which spreadsheets know Unicode, and with no cell that one would take for a formula. */
    static byte[] write(List<List<String>> rows) {
        var text = new StringBuilder("\uFEFF");
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : ",").append(cell(row.get(i)));
            }
            text.append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String value) {
        String safe = !value.isEmpty() && isRisky(value.charAt(0)) ? "'" + value : value;
        return safe.matches("(?s).*[,;\"\r\n\t].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
