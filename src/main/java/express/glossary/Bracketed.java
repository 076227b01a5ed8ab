package express.glossary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what stands behind a name on one line: a word, words in brackets, or names with values in braces. */
final class Bracketed {

    private final Line at;
    private final String text;
    private final List<Fault> faults;
    private int next;

    Bracketed(Line at, String text, List<Fault> faults) {
        this.at = at;
        this.text = text;
        this.faults = faults;
    }

    Tree read() {
        Tree tree = value(false);
        skipSpaces();
        if (next < text.length()) {
            fault("nothing is expected behind '" + text.substring(0, next).strip() + "'");
        }
        return tree;
    }

    private Tree value(boolean inside) {
        skipSpaces();
        return switch (peek()) {
            case '[' -> items();
            case '{' -> fields();
            case '"', '\'' -> new Tree.Scalar(at, quoted());
            default -> new Tree.Scalar(at, plain(inside));
        };
    }

    private Tree items() {
        List<Tree> items = new ArrayList<>();
        next++;
        for (skipSpaces(); peek() != ']'; skipSpaces()) {
            items.add(value(true));
            if (!isOver(']')) {
                break;
            }
        }
        next++;
        return new Tree.Items(at, items);
    }

    private Tree fields() {
        Map<String, Tree> fields = new LinkedHashMap<>();
        next++;
        for (skipSpaces(); peek() != '}'; skipSpaces()) {
            int colon = text.indexOf(':', next);
            if (colon < 0) {
                fault("a name and a colon are expected in braces");
                break;
            }
            String name = text.substring(next, colon).strip();
            next = colon + 1;
            if (fields.putIfAbsent(name, value(true)) != null) {
                fault("'" + name + "' stands here a second time");
            }
            if (!isOver('}')) {
                break;
            }
        }
        next++;
        return new Tree.Fields(at, fields);
    }

    /** Goes behind a comma; false where the brackets do not go on as they should. */
    private boolean isOver(char closing) {
        skipSpaces();
        if (peek() == ',') {
            next++;
            return true;
        }
        if (peek() != closing) {
            fault("a comma or '" + closing + "' is expected behind '"
                    + text.substring(0, Math.min(next, text.length())).strip() + "'");
            next = text.length();
            return false;
        }
        return true;
    }

    private String quoted() {
        char quote = text.charAt(next++);
        StringBuilder said = new StringBuilder();
        while (next < text.length()) {
            char letter = text.charAt(next++);
            if (letter == quote && quote == '\'' && peek() == quote) {
                said.append(text.charAt(next++));
            } else if (letter == quote) {
                return said.toString();
            } else if (letter == '\\' && quote == '"' && next < text.length()) {
                said.append(text.charAt(next++));
            } else {
                said.append(letter);
            }
        }
        fault("a quotation mark is missing");
        return said.toString();
    }

    private String plain(boolean inside) {
        int from = next;
        while (next < text.length() && !(inside && isClosing(text.charAt(next)))) {
            next++;
        }
        String said = text.substring(from, next).strip();
        if (said.contains(": ") || said.contains(" #") || said.endsWith(":")) {
            fault("'" + said + "' has to stand in quotation marks");
        }
        return said;
    }

    private static boolean isClosing(char letter) {
        return letter == ',' || letter == ']' || letter == '}' || letter == '[' || letter == '{';
    }

    private char peek() {
        return next < text.length() ? text.charAt(next) : '\n';
    }

    private void skipSpaces() {
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
    }

    private void fault(String what) {
        faults.add(at.fault(what));
    }
}
