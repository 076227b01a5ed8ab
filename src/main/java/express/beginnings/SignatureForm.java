package express.beginnings;

import express.base.PersonId;
import express.directory.Organisation;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signature of the agreement as it is typed.
 *
 * @param prefix of its fields: on paper they are called otherwise than here, since both forms stand on one page
 * @param houses for which it can be
 */
record SignatureForm(Map<String, String> typed, String prefix, List<Organisation> houses) {

    static final String HERE = "";
    static final String PAPER = "paper-";

    private static final int LONGEST = 200;

    private String line(String field) {
        return Typed.line(typed.get(prefix + field));
    }

    Optional<Organisation> house() {
        return houses.stream()
                .filter(it -> it.id().toString().equals(line("organisation")))
                .findFirst();
    }

    Starts.Signatory signatory(@Nullable PersonId person) {
        return new Starts.Signatory(line("name"), line("function"), person);
    }

    /** On paper it was signed on some day; here it is today. */
    Optional<LocalDate> day(LocalDate today) {
        return prefix.equals(HERE)
                ? Optional.of(today)
                : Typed.date(Typed.digits(line("day"))).filter(it -> !it.isAfter(today));
    }

    List<Wrong> faults(LocalDate today) {
        List<Wrong> faults = new ArrayList<>();
        if (house().isEmpty()) {
            faults.add(new Wrong(prefix + "organisation", "beginnings.fault.organisation"));
        }
        if (line("name").isEmpty() || line("name").length() > LONGEST) {
            faults.add(new Wrong(prefix + "name", "beginnings.fault.person"));
        }
        if (line("function").isEmpty() || line("function").length() > LONGEST) {
            faults.add(new Wrong(prefix + "function", "beginnings.fault.function.missing"));
        }
        if (day(today).isEmpty()) {
            faults.add(new Wrong(prefix + "day", "beginnings.fault.day"));
        }
        return faults;
    }
}
