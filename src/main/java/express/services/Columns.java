package express.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns of a table of services: those of the form, and some that tell lines apart. */
final class Columns {

    static final String ID = "id";
    static final String EDITION = "edition";
    static final String HOUSE = "organisation";
    static final String INTAKES = "intakes";

    static final Set<String> OWN = Set.of(ID, EDITION, HOUSE, INTAKES);

    static final List<String> ALL = List.of(
            HOUSE,
            "name",
            "description",
            "language",
            "steps",
            "groups",
            "statuses",
            "minimumAge",
            "maximumAge",
            "homes",
            "who",
            "languages",
            "sites",
            "booking",
            "telephone",
            "email",
            "website",
            "price",
            "amount",
            "currency",
            "priceWords",
            "waiting",
            INTAKES,
            "state",
            ID,
            EDITION);

    private static final Pattern INTAKE = Pattern.compile(
            "(?:(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})\\s*:)?\\s*(\\d+)\\s*/\\s*(\\d+)");

    private Columns() {}

    /** All groups of a form in one cell: {@code 1/4; 2027-01-10: 0/12}, free of all. */
    static String intakes(Service service) {
        List<String> cells = new ArrayList<>();
        for (Service.Intake intake : service.intakes()) {
            String begins = intake.begins() == null ? "" : intake.begins() + ": ";
            cells.add(begins + intake.vacancies() + "/" + intake.places());
        }
        return String.join("; ", cells);
    }

    /** The fields of a form; one that cannot be read stands where the rules refuse it. */
    static Map<String, String> intakes(String cell) {
        Map<String, String> typed = new HashMap<>();
        int number = 0;
        for (String part : Typed.digits(cell).split("[;؛\n]")) {
            if (!part.isBlank() && number < ServiceFields.INTAKES) {
                number++;
                Matcher read = INTAKE.matcher(part.strip());
                boolean readable = read.matches();
                typed.put("begins-" + number, readable && read.group(1) != null ? read.group(1) : "");
                typed.put("vacancies-" + number, readable ? read.group(2) : "");
                typed.put("places-" + number, readable ? read.group(3) : part.strip());
            }
        }
        return typed;
    }
}
