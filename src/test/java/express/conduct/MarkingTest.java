package express.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import express.conduct.Code.Clause;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkingTest {

    private static final Code CODE = Code.read();

    private static Set<String> clauses(int many) {
        return IntStream.range(0, many).mapToObj(it -> "c" + it).collect(Collectors.toSet());
    }

    private static Judgement said(int clause, boolean priority, boolean complied) {
        return new Judgement("c" + clause, true, priority, complied, "Seen");
    }

    private static Marking of(int many, int complied) {
        return Marking.of(
                clauses(many),
                IntStream.range(0, many)
                        .mapToObj(it -> said(it, it == 0, it < complied))
                        .toList());
    }

    @Test
    void isMetWithAllPriorityClausesAndFourFifthsOfAll() {
        assertThat(of(10, 8).isMet()).isTrue();
        assertThat(of(10, 7).isMet()).isFalse();
    }

    @Test
    void roundsNothingUp() {
        assertThat(of(44, 35).share()).isEqualTo(79);
        assertThat(of(44, 35).isMet()).isFalse();
        assertThat(of(44, 36).isMet()).isTrue();
    }

    @Test
    void isNotMetWhileAPriorityClauseIsNot() {
        List<Judgement> judged =
                IntStream.range(0, 10).mapToObj(it -> said(it, it == 9, it < 9)).toList();
        Marking marking = Marking.of(clauses(10), judged);
        assertThat(marking.share()).isEqualTo(90);
        assertThat(marking.isMet()).isFalse();
        assertThat(marking.missing()).containsExactly("c9");
    }

    @Test
    void leavesOutWhatDoesNotApply() {
        List<Judgement> judged =
                List.of(said(0, true, true), new Judgement("c1", false, true, false, ""), said(2, false, true));
        Marking marking = Marking.of(clauses(3), judged);
        assertThat(marking.share()).isEqualTo(100);
        assertThat(marking.isMet()).isTrue();
    }

    @Test
    void isNotMetWhileSomethingIsUnsaidOrNothingIsPriority() {
        assertThat(Marking.of(clauses(3), List.of(said(0, true, true), said(1, false, true)))
                        .isMet())
                .isFalse();
        assertThat(Marking.of(clauses(1), List.of(said(0, false, true))).isMet())
                .isFalse();
        assertThat(Marking.of(clauses(2), List.of()).share()).isZero();
    }

    @Test
    void readsEveryClauseOnceInAllLanguages() {
        List<String> ids = CODE.sections().stream()
                .flatMap(it -> it.clauses().stream())
                .map(Clause::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(CODE.sections().stream().flatMap(it -> it.clauses().stream()))
                .allSatisfy(it -> {
                    assertThat(it.text().en()).isNotBlank();
                    assertThat(it.text().fr()).isNotBlank();
                    assertThat(it.text().ar()).isNotBlank();
                });
    }

    @Test
    void asksForEvidenceOfWhatIsComplied() {
        var section = CODE.sections().getFirst();
        String clause = section.clauses().getFirst().id();
        SectionForm bare = SectionForm.of(section, Map.of("said-" + clause, "YES"));
        assertThat(bare.form().errors()).extracting(it -> it.field()).containsExactly("evidence-" + clause);
        SectionForm shown =
                SectionForm.of(section, Map.of("said-" + clause, "YES", "evidence-" + clause, "Offer, p. 2"));
        assertThat(shown.form().failed()).isFalse();
        assertThat(shown.judged()).containsExactly(new Judgement(clause, true, false, true, "Offer, p. 2"));
        assertThat(SectionForm.of(section, Map.of("priority-" + clause, "yes"))
                        .form()
                        .failed())
                .isTrue();
        assertThat(SectionForm.of(section, Map.of()).judged()).isEmpty();
    }
}
