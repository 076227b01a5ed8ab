package express.people;

import express.messaging.Post;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters that have left, with the addresses they went to. Their module stands below and cannot declare it itself. */
@Component
class KeptLetters implements Kept {

    private final Post post;

    KeptLetters(Post post) {
        this.post = post;
    }

    @Override
    public String what() {
        return "people.kept.letters";
    }

    @Override
    public int days() {
        return 30;
    }

    @Override
    @Transactional
    public int removeBefore(Instant end) {
        return post.removeEndedBefore(end);
    }
}
