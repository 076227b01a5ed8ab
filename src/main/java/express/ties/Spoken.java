package express.ties;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.directory.Organisation;
import express.ui.Screen;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A finding in words, and the action that would answer it.
 *
 * @param anchor by which the plan knows it again, in whatever language it was said
 * @param why the action is needed
 * @param step of the chain that it is about
 */
record Spoken(
        String anchor,
        String said,
        String action,
        String why,
        @Nullable ChainStep step) {

    private static final int LONGEST_ACTION = 200;

    static Spoken of(Screen screen, Finding finding) {
        return switch (finding) {
            case Finding.OnlyWayIn it ->
                spoken(
                        "only-way-" + it.house().slug() + "-"
                                + it.language().toLanguageTag().toLowerCase(Locale.ROOT),
                        screen.text(
                                "ties.finding.only-way",
                                it.house().name(),
                                it.services(),
                                it.of(),
                                screen.languageName(it.language())),
                        screen.text("ties.finding.only-way.action", screen.languageName(it.language())));
            case Finding.BreakingPoint it ->
                spoken(
                        "breaking-" + it.house().slug(),
                        screen.text(
                                "ties.finding.breaking",
                                it.house().name(),
                                it.cutOff().size(),
                                names(screen, it.cutOff())),
                        screen.text(
                                "ties.finding.breaking.action",
                                names(screen, it.cutOff()),
                                it.house().name()));
            case Finding.OnlyOne it ->
                spoken(
                        "only-one-" + it.step().slug(),
                        screen.text("ties.finding.only-one", it.house().name(), step(screen, it.step())),
                        screen.text("ties.finding.only-one.action", step(screen, it.step())),
                        it.step());
            case Finding.Broker it ->
                spoken(
                        "broker-" + it.house().slug(),
                        screen.text("ties.finding.broker", it.house().name(), share(screen, it.share())),
                        screen.text("ties.finding.broker.action", it.house().name()));
            case Finding.Island it ->
                spoken(
                        "island-" + digits(it.houses()),
                        screen.text("ties.finding.island", names(screen, it.houses())),
                        screen.text("ties.finding.island.action", names(screen, it.houses())));
            case Finding.Untied it ->
                spoken(
                        "untied-" + digits(it.houses()),
                        screen.text("ties.finding.untied", it.houses().size(), names(screen, it.houses())),
                        screen.text("ties.finding.untied.action", names(screen, it.houses())));
            case Finding.OneSided it ->
                spoken(
                        "one-sided",
                        screen.text("ties.finding.one-sided", it.mutual(), it.ties()),
                        screen.text("ties.finding.one-sided.action"));
        };
    }

    /** If these left: that the network could do without them. */
    static Spoken without(Screen screen, List<Organisation> gone, Consequences effect) {
        String why = effect.cutOff().isEmpty()
                ? screen.text("ties.what-if.action.why", names(screen, gone))
                : screen.text("ties.what-if.cut-off", effect.cutOff().size(), names(screen, effect.cutOff()));
        String action = screen.text("ties.what-if.action", names(screen, gone));
        return new Spoken("without-" + digits(gone), action, cut(action), plain(why), null);
    }

    private static Spoken spoken(String anchor, String said, String action) {
        return spoken(anchor, said, action, null);
    }

    private static Spoken spoken(String anchor, String said, String action, @Nullable ChainStep step) {
        return new Spoken(anchor, said, cut(action), plain(said), step);
    }

    /** Of several, in whatever order, whatever they are called later. */
    private static String digits(Collection<Organisation> houses) {
        return HexFormat.of()
                .toHexDigits(houses.stream()
                        .map(Organisation::id)
                        .sorted(Comparator.comparing(OrganisationId::value))
                        .toList()
                        .hashCode());
    }

    static String names(Screen screen, Collection<Organisation> houses) {
        return screen.list(houses.stream().map(Organisation::name).toList());
    }

    static String step(Screen screen, ChainStep step) {
        return screen.text("step." + step.slug());
    }

    static String share(Screen screen, double share) {
        return screen.amount(BigDecimal.valueOf(share * 100).setScale(0, RoundingMode.HALF_UP), "percent");
    }

    /** The title of an action is a line that a person may change later; signs of direction have no place in it. */
    private static String cut(String action) {
        String plain = plain(action);
        return plain.length() <= LONGEST_ACTION
                ? plain
                : plain.substring(0, LONGEST_ACTION - 1).strip() + "…";
    }

    private static String plain(String words) {
        return words.replaceAll("[\\u2066-\\u2069]", "");
    }

    String stepName() {
        return Optional.ofNullable(step).map(ChainStep::name).orElse("");
    }

    static List<Spoken> all(Screen screen, List<Finding> findings) {
        return findings.stream().map(finding -> of(screen, finding)).toList();
    }
}
