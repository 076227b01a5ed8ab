package express.hsds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A field of an object of the standard that holds one value.
 *
 * @param values those that it may have; none, if any
 * @param refers to which object, if it is a reference
 * @param required wherever the object stands
 * @param inTables required where the object is a row of a table, since nothing else says to what it belongs
 */
record Field(String name, Type type, List<String> values, String refers, boolean required, boolean inTables) {

    enum Type {
        TEXT,
        UUID,
        REFERENCE,
        NUMBER,
        URI,
        EMAIL,
        DATE,
        TIME,
        INSTANT
    }

    static Field of(String word) {
        boolean required = word.endsWith("!");
        boolean inTables = word.endsWith("+");
        String said = required || inTables ? word.substring(0, word.length() - 1) : word;
        String[] reference = said.split(">");
        String[] choice = said.split("=");
        String[] typed = said.split(":");
        if (reference.length == 2) {
            return new Field(reference[0], Type.REFERENCE, List.of(), reference[1], required, inTables);
        }
        if (choice.length == 2) {
            List<String> values = Arrays.stream(choice[1].split("\\|"))
                    .map(value -> value.replace('_', ' '))
                    .toList();
            return new Field(choice[0], Type.TEXT, values, "", required, inTables);
        }
        Type type = typed.length == 2 ? Type.valueOf(typed[1].toUpperCase(Locale.ROOT)) : Type.TEXT;
        return new Field(typed[0], type, List.of(), "", required, inTables);
    }

    Kind target() {
        return Kind.find(refers).orElseThrow();
    }
}
