package express.paper;

import java.util.List;

/** The light scheme's colours and the sizes of print; the sheet takes every measure from here. */
record PaperTokens(Colours colours, List<String> steps, Type type, Space space) {

    record Colours(String ink, String muted, String paper, String accent, String line) {}

    record Type(String small, String body, String subheading, String heading, String title) {}

    record Space(String tight, String gap, String section) {}

    static PaperTokens light() {
        return new PaperTokens(
                new Colours("#16202a", "#475660", "#ffffff", "#0b5a5e", "#cfdad8"),
                List.of("#2463d6", "#a85a08", "#43127a", "#0a5a58", "#c2178c", "#1f3d08"),
                new Type("8.5pt", "10.5pt", "12pt", "14pt", "20pt"),
                new Space("1mm", "2.5mm", "6mm"));
    }
}
