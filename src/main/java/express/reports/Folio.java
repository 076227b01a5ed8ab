package express.reports;

import express.directory.Family;
import express.gatherings.Clock;
import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.policy.PolicyAction;
import express.practices.Versions.Standing;
import express.registration.Discretion;
import express.registration.Headcount;
import express.ui.Chart;
import express.ui.Screen;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report as somebody reads it at this moment, with the names that may be read at this moment.
 *
 * @param publication nothing, while it is a draft
 * @param cases the practices of the library, by slug
 * @param records whether the reader arranges the gathering, and so may see what the figures are counted from
 */
record Folio(
        Gathering gathering,
        Programme programme,
        String host,
        Content content,
        Publications.@Nullable Publication publication,
        Discretion discretion,
        Map<String, Standing> cases,
        List<PolicyAction> policies,
        boolean records) {

    Findings findings() {
        return content.findings();
    }

    List<Section> sections() {
        return Section.list(findings());
    }

    /** What somebody wrote, without the names that may not be read. */
    String shown(Screen screen, String words) {
        return discretion.of(words, screen.text("reports.somebody"));
    }

    List<String> paragraphs(Screen screen, Section section) {
        return shown(screen, content.said(section, screen.lang()))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    List<String> answer(Screen screen, Exchange asked) {
        return shown(screen, asked.answer())
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    String language(Screen screen, Section section) {
        return content.languageOf(section, screen.lang());
    }

    /** Whether there is anything under its heading. */
    boolean says(Section section) {
        boolean written = content.words().containsKey(section.slug());
        return written
                || switch (section.part()) {
                    case SUMMARY -> false;
                    case PARTICIPANTS -> true;
                    case KEYNOTE, VISITS, THEME -> !findings().of(section).isEmpty();
                    case POLICY -> !findings().of(section).isEmpty() || !policies.isEmpty();
                    case NETWORKS -> !findings().sheets().isEmpty();
                    case FOLLOW_UP -> !findings().pledges().isEmpty();
                    case EVALUATION -> !findings().judgements().isEmpty();
                };
    }

    List<Section> told() {
        return sections().stream().filter(this::says).toList();
    }

    /** As the programme names them today: whoever does not want to be named any more is not. */
    List<String> speakers(Findings.Meeting meeting) {
        return programme.speakers().stream()
                .filter(it -> meeting.speakers().contains(it.id()))
                .map(Programme.Speaker::called)
                .filter(called -> !called.isEmpty())
                .toList();
    }

    List<Standing> practices(Findings.Meeting meeting) {
        return meeting.practices().stream()
                .map(cases::get)
                .filter(Objects::nonNull)
                .toList();
    }

    List<Chart> charts(Screen screen) {
        Headcount people = findings().people();
        return Stream.of(
                        chart(screen, "countries", people.countries(), screen::country),
                        chart(screen, "families", people.families(), key -> family(screen, key)))
                .filter(chart -> !chart.bars().isEmpty())
                .toList();
    }

    private static String family(Screen screen, String name) {
        return screen.text("directory.family." + Family.valueOf(name).slug());
    }

    private static Chart chart(
            Screen screen, String what, List<Headcount.Group> groups, Function<String, String> called) {
        return new Chart(
                what,
                screen.text("reports.chart." + what),
                screen.text("reports.chart." + what + ".what"),
                screen.text("reports.chart.people"),
                groups.stream()
                        .map(it -> new Chart.Bar(
                                it.few() ? screen.text("reports.chart.few") : called.apply(it.key()), it.count(), null))
                        .toList());
    }

    String mode(Screen screen) {
        return screen.text(programme.facts().mode().key());
    }

    String days(Screen screen) {
        var clock = new Clock(programme.zone(), screen.language());
        String first = clock.day(programme.begins());
        String last = clock.day(programme.ends().minusSeconds(1));
        return first.equals(last) ? first : screen.text("reports.days", first, last);
    }

    /** What makes two of the same version differ on paper. */
    List<Object> edition() {
        return List.of(
                publication == null ? content : publication.version(), discretion, programme, policies, gathering);
    }
}
