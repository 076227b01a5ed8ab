package express.practices;

import java.io.IOException;
import java.util.List;

/** Writes rows of comma-separated values (RFC 4180); what a spreadsheet would compute stays words. */
final class Cells {

    private static final String COMPUTED = "=+-@\t\r";

    private Cells() {}

    static void write(Appendable out, List<String> cells) throws IOException {
        String between = "";
        for (String cell : cells) {
            out.append(between)
                    .append('"')
                    .append(harmless(cell).replace("\"", "\"\""))
                    .append('"');
            between = ",";
        }
        out.append("\r\n");
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && COMPUTED.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
