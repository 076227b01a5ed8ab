package express.conduct;

import express.conduct.Code.Clause;
import express.conduct.Code.Section;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was said on one page. A clause of which nothing was chosen is left as it is.
 *
 * @param judged of each clause of which something was said
 */
record SectionForm(Form form, List<Judgement> judged) {

    private static final String YES = "YES";
    private static final String NO = "NO";
    private static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    /** What can be said of a clause. */
    static List<String> choices() {
        return List.of(YES, NO, NOT_APPLICABLE);
    }

    static String key(String choice) {
        return "conduct.said." + choice.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static SectionForm of(Section section, Map<String, String> typed) {
        List<Wrong> faults = new ArrayList<>();
        List<Judgement> judged = new ArrayList<>();
        for (Clause clause : section.clauses()) {
            String said = typed.getOrDefault("said-" + clause.id(), "");
            String evidence = Typed.text(typed.get("evidence-" + clause.id()));
            boolean priority = "yes".equals(typed.get("priority-" + clause.id()));
            if (evidence.length() > Judgement.LONGEST) {
                faults.add(new Wrong("evidence-" + clause.id(), "conduct.fault.long"));
            }
            if (said.equals(YES) && evidence.isEmpty()) {
                faults.add(new Wrong("evidence-" + clause.id(), "conduct.fault.evidence"));
            }
            if (choices().contains(said)) {
                judged.add(
                        new Judgement(clause.id(), !said.equals(NOT_APPLICABLE), priority, said.equals(YES), evidence));
            } else if (priority || !evidence.isEmpty()) {
                faults.add(new Wrong("said-" + clause.id(), "conduct.fault.said"));
            }
        }
        return new SectionForm(new Form(typed, faults), judged);
    }

    /** With what was said before. */
    static Form filled(Section section, List<Judgement> judgements) {
        Map<String, String> typed = new HashMap<>();
        judgements.stream()
                .filter(it -> section.clauses().stream()
                        .anyMatch(clause -> clause.id().equals(it.clause())))
                .forEach(it -> {
                    typed.put("said-" + it.clause(), it.complied() ? YES : it.applicable() ? NO : NOT_APPLICABLE);
                    typed.put("evidence-" + it.clause(), it.evidence());
                    typed.put("priority-" + it.clause(), it.priority() ? "yes" : "");
                });
        return Form.of(typed);
    }
}
