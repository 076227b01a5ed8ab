package express.needs;

import express.base.NetworkId;
import express.base.Wordless;
import express.directory.Network;
import express.directory.Networks;
import express.jobs.Routine;
import express.messaging.Post;
import express.people.Addressees;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries what one side has said to the other, which only the post knows before both have agreed; and says of notices
 * from which country they come as long as several networks are at home there.
 */
@Component
class NeedsPost implements Routine {

    private static final Logger LOG = LoggerFactory.getLogger(NeedsPost.class);

    private final Answers answers;
    private final Delivery delivery;

    NeedsPost(Answers answers, Delivery delivery) {
        this.answers = answers;
        this.delivery = delivery;
    }

    @Override
    public String name() {
        return "needs-post";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        answers.listUntold().forEach(this::carry);
        delivery.sayCountries();
    }

    /** One that cannot be told now is told later, and keeps no other waiting. */
    private void carry(Answers.Untold answer) {
        try {
            delivery.carry(answer);
        } catch (RuntimeException failure) {
            LOG.error("cannot carry an answer on {}", answer.need(), Wordless.of(failure));
        }
    }

    /** Each answer is noted where it is carried, so that none is carried twice and none is lost. */
    @Component
    @Transactional
    static class Delivery {

        private final Answers answers;
        private final Wishes wishes;
        private final Board board;
        private final Countries countries;
        private final Networks networks;
        private final Letters letters;

        Delivery(Answers answers, Wishes wishes, Board board, Countries countries, Networks networks, Letters letters) {
            this.answers = answers;
            this.wishes = wishes;
            this.board = board;
            this.countries = countries;
            this.networks = networks;
            this.letters = letters;
        }

        void carry(Answers.Untold answer) {
            Pair pair = answer.pair();
            Wish mine = wishes.find(pair.of(answer.side())).orElseThrow();
            Wish theirs = wishes.find(pair.of(answer.side().other())).orElseThrow();
            if (!answers.tell(answer)) {
                return;
            }
            boolean agreed =
                    answers.of(mine).getOrDefault(theirs.id(), Standing.NEW).agreed();
            Network one = networks.find(mine.network()).orElseThrow();
            Network other = networks.find(theirs.network()).orElseThrow();
            letters.send(theirs, other, agreed ? one.name() : "");
            if (agreed) {
                answers.tell(new Answers.Untold(
                        answer.need(), answer.offer(), answer.side().other()));
                letters.send(mine, one, other.name());
            }
        }

        void sayCountries() {
            Map<NetworkId, String> told = countries.list();
            board.listWhose().forEach(notice -> board.say(notice.id(), told.get(notice.whose())));
        }
    }

    /** To those who coordinate. */
    @Component
    static class Letters {

        private final Addressees addressees;
        private final Post post;

        Letters(Addressees addressees, Post post) {
            this.addressees = addressees;
            this.post = post;
        }

        void send(Wish wish, Network network, String other) {
            var letter = new MeetingLetter(wish.said().title(), other, wish.path(network.slug()));
            addressees.listCoordinators(network.id()).forEach(reader -> post.send(reader, letter));
        }
    }
}
