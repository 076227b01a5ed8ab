package express.glossary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the YAML of which the files of the glossary are made: lists and names by indentation, and what is in brackets on
 * one line. It is a tenth of YAML and takes a tenth of the time, which everybody who starts Express waits for; a test
 * compares what it reads with what a whole reader of YAML reads.
 */
final class Outline {

    /** A line that says something, and how far it is indented. */
    private record Said(int number, int indent, String text) {}

    private final String file;
    private final List<Fault> faults;
    private final List<Said> lines = new ArrayList<>();
    private int next;

    Outline(String file, String yaml, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
        int number = 0;
        for (int from = 0; from < yaml.length(); ) {
            int end = yaml.indexOf('\n', from);
            add(yaml.substring(from, end < 0 ? yaml.length() : end).stripTrailing(), ++number);
            from = end < 0 ? yaml.length() : end + 1;
        }
    }

    private void add(String line, int number) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        if (indent == line.length() || line.charAt(indent) == '#') {
            return;
        }
        if (line.startsWith("- ", indent)) {
            lines.add(new Said(number, indent, "-"));
            add(" ".repeat(indent + 2) + line.substring(indent + 2), number);
        } else {
            lines.add(new Said(number, indent, line.substring(indent)));
        }
    }

    Tree read() {
        Tree tree = lines.isEmpty()
                ? new Tree.Items(new Line(file, 1), List.of())
                : block(lines.getFirst().indent());
        if (next < lines.size()) {
            fault(lines.get(next), "is indented less than what stands before it");
        }
        return tree;
    }

    private Tree block(int indent) {
        return lines.get(next).text().equals("-") ? items(indent) : fields(indent);
    }

    private Tree items(int indent) {
        Line at = at(lines.get(next));
        List<Tree> items = new ArrayList<>();
        while (isNext(indent) && lines.get(next).text().equals("-")) {
            Said dash = lines.get(next++);
            boolean deeper = next < lines.size() && lines.get(next).indent() > indent;
            items.add(deeper ? block(lines.get(next).indent()) : new Tree.Scalar(at(dash), ""));
        }
        return new Tree.Items(at, items);
    }

    private Tree fields(int indent) {
        Line at = at(lines.get(next));
        Map<String, Tree> fields = new LinkedHashMap<>();
        while (isNext(indent)) {
            Said line = lines.get(next++);
            int colon = line.text().indexOf(':');
            if (colon < 1) {
                fault(line, "a name, a colon and a value are expected here");
                continue;
            }
            Tree value = value(line, line.text().substring(colon + 1), indent);
            if (fields.putIfAbsent(plain(line.text().substring(0, colon)), value) != null) {
                fault(line, "'" + line.text().substring(0, colon) + "' stands here a second time");
            }
        }
        return new Tree.Fields(at, fields);
    }

    private static String plain(String name) {
        return name.startsWith("\"") && name.endsWith("\"") ? name.substring(1, name.length() - 1) : name;
    }

    private boolean isNext(int indent) {
        if (next < lines.size() && lines.get(next).indent() > indent) {
            fault(lines.get(next), "is indented more than what stands before it");
            while (next < lines.size() && lines.get(next).indent() > indent) {
                next++;
            }
        }
        return next < lines.size() && lines.get(next).indent() == indent;
    }

    private Tree value(Said line, String text, int indent) {
        if (!text.isBlank()) {
            return new Bracketed(at(line), text, faults).read();
        }
        boolean deeper = next < lines.size() && lines.get(next).indent() > indent;
        return deeper ? block(lines.get(next).indent()) : new Tree.Scalar(at(line), "");
    }

    private Line at(Said line) {
        return new Line(file, line.number());
    }

    private void fault(Said line, String what) {
        faults.add(at(line).fault(what));
    }
}
