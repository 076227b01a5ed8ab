package express.boards;

import express.base.Ids;
import express.base.NotFound;
import express.boards.BoardLine.Said;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What somebody does on a board, as it was typed. */
record BoardForm(Map<String, String> typed) {

    static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 200;

    private String get(String field) {
        return Typed.line(typed.get(field));
    }

    List<Wrong> faults() {
        List<Wrong> faults = new ArrayList<>();
        String words = get("words");
        if (words.isEmpty()) {
            faults.add(new Wrong("words", "boards.fault.words"));
        } else if (words.length() > LONGEST) {
            faults.add(new Wrong("words", "boards.fault.long"));
        }
        if (get("who").length() > LONGEST_NAME) {
            faults.add(new Wrong("who", "boards.fault.name"));
        }
        String due = Typed.digits(typed.get("due"));
        if (!due.isEmpty() && Typed.date(due).isEmpty()) {
            faults.add(new Wrong("due", "boards.fault.date"));
        }
        return faults;
    }

    /** Only if there are no faults. */
    Said said() {
        return new Said(
                get("words"),
                get("who"),
                Typed.date(Typed.digits(typed.get("due"))).orElse(null));
    }

    Part part(Board board) {
        return board.kind().parts().stream()
                .filter(part -> part.slug().equals(get("part")))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** By which a device that heard no answer asks again; a plain form is known by its own mark. */
    UUID act() {
        return id("act");
    }

    UUID line() {
        return id("line");
    }

    private UUID id(String field) {
        String id = get(field);
        return id.isEmpty() ? Ids.next() : Ids.parse(id);
    }

    int version() {
        return Typed.number(typed.get("version"));
    }

    boolean is(String field) {
        return get(field).equals("true");
    }

    /** How long a clock runs; none, if it is to be taken away. */
    int minutes() {
        int minutes = Typed.number(typed.get("minutes"));
        return Stream.of(minutes)
                .filter(it -> it > 0 && it <= 24 * 60)
                .findFirst()
                .orElse(0);
    }

    /** As it stands in the form. */
    static Map<String, String> of(BoardLine line) {
        String due = line.said().due() == null ? "" : line.said().due().toString();
        return Map.of("words", line.words(), "who", line.said().who(), "due", due);
    }
}
