package express.committee;

import express.applications.Outcome.Reason;
import express.base.PersonId;
import express.committee.Motion.Terms;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of a motion: what was typed, what is wrong with it, and what it says.
 *
 * @param draft nothing, if something is wrong
 */
record MotionForm(
        Map<String, String> typed,
        List<Wrong> faults,
        @Nullable Draft draft) {

    private static final int WORDS = 2000;
    private static final int LONGEST_CONDITION = 300;
    private static final int MOST_CONDITIONS = 10;
    private static final int LONGEST_TERM = 600;

    /** A motion before somebody puts it. */
    record Draft(
            Verdict verdict,
            @Nullable Terms terms,
            @Nullable String until,
            List<Reason> because,
            String words,
            List<String> conditions) {

        Motion put(int number, PersonId by, Instant at) {
            return new Motion(number, verdict, terms, until, because, words, conditions, by, at);
        }
    }

    /** @param products slugs of what the lender offers */
    static MotionForm of(Map<String, String> typed, Dossier dossier, List<String> products, LocalDate today) {
        List<Wrong> faults = new ArrayList<>();
        Optional<Verdict> verdict = Typing.choice(Verdict.class, typed.getOrDefault("verdict", ""));
        if (verdict.isEmpty()) {
            faults.add(new Wrong("verdict", "committee.fault.verdict"));
            return new MotionForm(typed, faults, null);
        }
        boolean grants = verdict.get().grants();
        Terms asked = new Terms(dossier.principal(), dossier.months(), dossier.product());
        Terms terms =
                verdict.get() == Verdict.CHANGED ? changed(typed, faults, asked, products) : grants ? asked : null;
        String until = verdict.get() == Verdict.POSTPONED ? until(typed, faults, today) : null;
        List<Reason> because = grants ? List.of() : Typing.choices(Reason.class, typed.getOrDefault("because", ""));
        if (verdict.get() == Verdict.REFUSED && because.isEmpty()) {
            faults.add(new Wrong("because", "committee.fault.because"));
        }
        String words = grants
                ? Typing.limited(faults, typed, "words", WORDS)
                : Typing.required(faults, typed, "words", WORDS, "committee.fault.words");
        List<String> conditions = grants ? conditions(typed, faults) : List.of();
        return new MotionForm(
                typed,
                faults,
                faults.isEmpty() ? new Draft(verdict.get(), terms, until, because, words, conditions) : null);
    }

    private static @Nullable Terms changed(
            Map<String, String> typed, List<Wrong> faults, Terms asked, List<String> products) {
        Optional<BigDecimal> principal = Typing.money(typed.getOrDefault("principal", ""));
        int months = Typed.number(typed.get("months"));
        String product = typed.getOrDefault("product", asked.product());
        if (principal.filter(it -> it.signum() > 0).isEmpty()) {
            faults.add(new Wrong("principal", "committee.fault.principal"));
        }
        if (months < 1 || months > LONGEST_TERM) {
            faults.add(new Wrong("months", "committee.fault.months"));
        }
        if (!product.equals(asked.product()) && !products.contains(product)) {
            faults.add(new Wrong("product", "committee.fault.product"));
        }
        if (!faults.isEmpty()) {
            return null;
        }
        Terms terms = new Terms(principal.orElseThrow(), months, product);
        if (isSame(terms, asked)) {
            faults.add(new Wrong("principal", "committee.fault.same"));
        }
        return terms;
    }

    private static boolean isSame(Terms terms, Terms asked) {
        return terms.principal().compareTo(asked.principal()) == 0
                && terms.months() == asked.months()
                && terms.product().equals(asked.product());
    }

    private static @Nullable String until(Map<String, String> typed, List<Wrong> faults, LocalDate today) {
        Optional<LocalDate> until = Typed.date(Typed.digits(typed.get("until")));
        if (until.filter(it -> it.isAfter(today)).isEmpty()) {
            faults.add(new Wrong("until", "committee.fault.until"));
            return null;
        }
        return until.get().toString();
    }

    private static List<String> conditions(Map<String, String> typed, List<Wrong> faults) {
        List<String> lines = Typed.text(typed.get("conditions"))
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        if (lines.size() > MOST_CONDITIONS || lines.stream().anyMatch(it -> it.length() > LONGEST_CONDITION)) {
            faults.add(new Wrong("conditions", "committee.fault.conditions"));
        }
        return lines;
    }

    /** As the form begins: what was asked, or the motion before. */
    static Map<String, String> fields(Dossier dossier, Optional<Motion> last) {
        Map<String, String> fields = new HashMap<>();
        fields.put("principal", dossier.principal().toPlainString());
        fields.put("months", Integer.toString(dossier.months()));
        fields.put("product", dossier.product());
        last.ifPresent(motion -> {
            fields.put("verdict", motion.verdict().name());
            fields.put("words", motion.words());
            fields.put("conditions", String.join("\n", motion.conditions()));
            fields.put("until", motion.until() == null ? "" : motion.until());
            Terms terms = motion.terms();
            if (terms != null) {
                fields.put("principal", terms.principal().toPlainString());
                fields.put("months", Integer.toString(terms.months()));
                fields.put("product", terms.product());
            }
        });
        return fields;
    }
}
