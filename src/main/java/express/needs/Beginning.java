package express.needs;

import express.base.Ids;
import express.base.NotFound;
import express.base.Viewer;
import express.directory.Network;
import express.messaging.Post;
import express.needs.Initiative.State;
import express.people.Addressees;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins what networks do together, and tells the other side how it goes. */
@Component
@Transactional
class Beginning {

    /** What is said of an initiative before it exists. */
    record Draft(
            String title,
            String words,
            @Nullable Way way,
            @Nullable String source,
            Locale language) {}

    /** @param fresh whether it was not begun already */
    record Begun(UUID id, boolean fresh) {}

    private final Wishes wishes;
    private final Answers answers;
    private final Initiatives initiatives;
    private final Addressees addressees;
    private final Post post;
    private final InstantSource time;

    Beginning(
            Wishes wishes,
            Answers answers,
            Initiatives initiatives,
            Addressees addressees,
            Post post,
            InstantSource time) {
        this.wishes = wishes;
        this.answers = answers;
        this.initiatives = initiatives;
        this.addressees = addressees;
        this.post = post;
        this.time = time;
    }

    /** A partner is sought. What comes from a finding is begun once, as long as it goes on. */
    Begun alone(Network network, Draft draft) {
        return Optional.ofNullable(draft.source())
                .flatMap(source -> initiatives.findSame(network.id(), source))
                .map(before -> new Begun(before, false))
                .orElseGet(() -> new Begun(begin(network, draft), true));
    }

    private UUID begin(Network network, Draft draft) {
        return initiatives.begin(new Initiative(
                Ids.next(),
                network.id(),
                null,
                null,
                null,
                draft.way(),
                draft.title(),
                draft.words(),
                draft.language(),
                draft.source(),
                null,
                State.PLANNED,
                time.instant(),
                1));
    }

    Begun together(Viewer viewer, Network network, UUID mine, UUID theirs, Draft draft) {
        NeedsAccess.requireSpeaking(viewer, network.id());
        Wish wish = wishes.get(network.id(), mine);
        Pair pair = Pair.of(wish.direction(), wish.id(), theirs);
        var other = answers.findName(pair, wish.direction().other()).orElseThrow(NotFound::new);
        Initiative begun = new Initiative(
                Ids.next(),
                network.id(),
                other,
                pair.need(),
                pair.offer(),
                draft.way(),
                draft.title(),
                draft.words(),
                draft.language(),
                draft.source(),
                null,
                State.PLANNED,
                time.instant(),
                1);
        UUID id = initiatives.begin(begun);
        boolean fresh = id.equals(begun.id());
        if (fresh) {
            addressees
                    .listCoordinators(other)
                    .forEach(reader -> post.send(reader, InitiativeLetter.begun(begun, network.name())));
        }
        return new Begun(id, fresh);
    }

    /** Whether nobody has told of it since it was read. */
    boolean tell(Network by, Initiative read, Initiatives.Told told) {
        boolean fresh = initiatives.tell(read, by.id(), told);
        var other = read.beside(by.id());
        if (fresh && other != null) {
            addressees
                    .listCoordinators(other)
                    .forEach(reader -> post.send(reader, InitiativeLetter.told(read, by.name())));
        }
        return fresh;
    }
}
