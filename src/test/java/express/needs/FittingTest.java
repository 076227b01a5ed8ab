package express.needs;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.ChainStep;
import express.practices.Target.Group;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FittingTest {

    private static final Said NEED = said(ChainStep.MENTORING, Way.TWINNING, "fr", "ar");

    private static Said said(@Nullable ChainStep step, @Nullable Way way, String... languages) {
        return new Said(
                "title",
                "",
                Locale.ENGLISH,
                step,
                way,
                List.of(Group.WOMEN),
                List.of(languages).stream().map(Locale::forLanguageTag).toList(),
                LocalDate.of(2027, 1, 1));
    }

    private static Notice notice(Said said) {
        return new Notice(UUID.randomUUID(), Direction.OFFER, said, null, 1);
    }

    private static List<Notice> ranked(Map<Notice, Set<String>> notices, String... about) {
        return new Fitting(notices.keySet(), notices::get)
                .rank(NEED, Set.of(about)).stream().map(Fit::notice).toList();
    }

    @Test
    void putsARareConceptBeforeOneOfWhichAllSpeak() {
        Notice rare = notice(said(null, null, "fr"));
        Notice common = notice(said(null, null, "fr"));
        Notice third = notice(said(null, null, "fr"));
        assertThat(ranked(
                        Map.of(
                                rare, Set.of("interpreter"),
                                common, Set.of("newcomer"),
                                third, Set.of("newcomer", "hotel")),
                        "interpreter",
                        "newcomer"))
                .startsWith(rare);
    }

    @Test
    void saysWhyInAllRespects() {
        Notice offer = notice(said(ChainStep.MENTORING, Way.TWINNING, "ar", "it"));
        Fit fit = new Fitting(List.of(offer), it -> Set.of("mentoring", "hotel"))
                .rank(NEED, Set.of("mentoring"))
                .getFirst();
        assertThat(fit.concepts()).containsExactly("mentoring");
        assertThat(fit.step()).isEqualTo(ChainStep.MENTORING);
        assertThat(fit.way()).isEqualTo(Way.TWINNING);
        assertThat(fit.groups()).containsExactly(Group.WOMEN);
        assertThat(fit.languages()).containsExactly(Locale.forLanguageTag("ar"));
    }

    @Test
    void passesOverWhatSharesNeitherAConceptNorAStep() {
        Notice other = notice(said(ChainStep.FINANCE, Way.TWINNING, "fr", "ar"));
        assertThat(ranked(Map.of(other, Set.of("hotel")), "mentoring")).isEmpty();
    }

    @Test
    void putsThoseWhoCanTalkFirst() {
        Notice silent = notice(said(ChainStep.MENTORING, null, "sv"));
        Notice talking = notice(said(ChainStep.MENTORING, null, "fr"));
        assertThat(ranked(Map.of(silent, Set.of(), talking, Set.of()))).containsExactly(talking, silent);
    }
}
