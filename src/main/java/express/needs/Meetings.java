package express.needs;

import express.base.NotFound;
import express.directory.Network;
import express.directory.Networks;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a wish together with what other networks have put up. */
@Component
@Transactional(readOnly = true)
class Meetings {

    /** More than anybody reads. */
    private static final int MOST = 20;

    private final Wishes wishes;
    private final Board board;
    private final Answers answers;
    private final About about;
    private final Others others;
    private final InstantSource time;

    Meetings(Wishes wishes, Board board, Answers answers, About about, Others others, InstantSource time) {
        this.wishes = wishes;
        this.board = board;
        this.answers = answers;
        this.about = about;
        this.others = others;
        this.time = time;
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    /** Those that have begun to talk first, then the best. */
    List<Meeting> list(Wish wish) {
        Map<UUID, Standing> standings = answers.of(wish);
        Map<UUID, Fit> fits = new LinkedHashMap<>();
        if (wish.isOpen(today())) {
            fitting(wish)
                    .rank(wish.said(), about.of(wish.said()))
                    .forEach(fit -> fits.put(fit.notice().id(), fit));
        }
        Set<UUID> ids = new HashSet<>(standings.keySet());
        List<Meeting> meetings = new ArrayList<>();
        ids.forEach(id -> meetings.add(meeting(wish, id, fits.get(id), standings.get(id))));
        meetings.sort((one, two) ->
                Boolean.compare(two.standing().agreed(), one.standing().agreed()));
        fits.values().stream()
                .filter(fit -> !ids.contains(fit.notice().id()))
                .limit(MOST)
                .forEach(fit -> meetings.add(meeting(wish, fit.notice().id(), fit, Standing.NEW)));
        return meetings;
    }

    private Fitting fitting(Wish wish) {
        Set<UUID> own = wishes.list(wish.network()).stream().map(Wish::id).collect(Collectors.toSet());
        List<Notice> notices = board.list(wish.direction().other(), today()).stream()
                .filter(notice -> !own.contains(notice.id()))
                .toList();
        return new Fitting(notices, about::of);
    }

    private Meeting meeting(Wish wish, UUID other, @Nullable Fit fit, Standing standing) {
        Pair pair = Pair.of(wish.direction(), wish.id(), other);
        return standing.agreed()
                ? new Meeting(
                        other,
                        fit,
                        standing,
                        others.find(pair, wish.direction().other()).orElse(null),
                        others.findInitiative(pair).orElse(null))
                : new Meeting(other, fit, standing, null, null);
    }

    /** How many wait for an answer, and how many there are that nobody has said anything about. */
    record Count(int waiting, int possible) {}

    Count count(Wish wish) {
        List<Meeting> all = list(wish);
        int waiting = (int) all.stream()
                .filter(it -> it.standing().waitsFor(wish.direction()))
                .count();
        int possible = (int)
                all.stream().filter(it -> it.standing().equals(Standing.NEW)).count();
        return new Count(waiting, possible);
    }

    /** @return whether both have agreed now */
    @Transactional
    boolean answer(Wish wish, UUID other, boolean agrees) {
        Notice notice = board.find(other)
                .filter(it -> it.direction() == wish.direction().other())
                .filter(it -> wishes.find(it.id()).isEmpty())
                .or(() -> Optional.ofNullable(answers.of(wish).get(other)).flatMap(known -> board.find(other)))
                .orElseThrow(NotFound::new);
        if (agrees && (!wish.shown() || !wish.isOpen(today()))) {
            throw new NotFound();
        }
        answers.say(Pair.of(wish.direction(), wish.id(), notice.id()), wish.direction(), wish.network(), agrees);
        return answers.of(wish).getOrDefault(other, Standing.NEW).agreed();
    }

    /** Who stands at the other end of a meeting. */
    @Component
    @Transactional(readOnly = true)
    static class Others {

        private final Answers answers;
        private final Networks networks;
        private final Initiatives initiatives;

        Others(Answers answers, Networks networks, Initiatives initiatives) {
            this.answers = answers;
            this.networks = networks;
            this.initiatives = initiatives;
        }

        Optional<Network> find(Pair pair, Direction side) {
            return answers.findName(pair, side).flatMap(networks::find);
        }

        Optional<UUID> findInitiative(Pair pair) {
            return initiatives.findOf(pair);
        }
    }
}
