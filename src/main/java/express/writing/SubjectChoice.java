package express.writing;

import express.glossary.ConceptNames;
import express.glossary.Proposals;
import express.glossary.Proposals.Passage;
import express.ui.Form;
import express.ui.Screen;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What authors choose the subjects of their practice from: software reads the text and proposes, they decide. */
@Component
class SubjectChoice {

    private static final int MOST = 14;

    private final Proposals proposals;

    SubjectChoice(Proposals proposals) {
        this.proposals = proposals;
    }

    /** First those that are chosen, in their order, then what the authors named, then what the text names. */
    List<ConceptNames.Name> list(Screen screen, Manuscript manuscript, Form form) {
        Locale language = manuscript.draft().language();
        return ConceptNames.list(
                Stream.of(
                                Stream.of(form.typed("subjects").split(",")),
                                proposals.named(form.typed("subject-words"), language).stream(),
                                proposals.propose(passages(manuscript), language, MOST).stream())
                        .flatMap(ids -> ids)
                        .toList(),
                screen.language());
    }

    private static List<Passage> passages(Manuscript manuscript) {
        return Stream.of(Part.values())
                .map(Part::fields)
                .flatMap(Collection::stream)
                .filter(Field::isProse)
                .map(field -> new Passage(manuscript.written(field), weight(field)))
                .toList();
    }

    private static int weight(Field field) {
        return switch (field.kind()) {
            case TITLE -> 6;
            case SUMMARY -> 2;
            default -> 1;
        };
    }
}
