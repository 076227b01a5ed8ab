package express.boards;

import express.people.Kept;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wrote what on boards is needed while people mend it and are reminded of it, and not longer. */
@Component
@Transactional
class KeptAuthors implements Kept {

    private final Authors authors;

    KeptAuthors(Authors authors) {
        this.authors = authors;
    }

    @Override
    public String what() {
        return "boards.kept";
    }

    @Override
    public int days() {
        return 365;
    }

    @Override
    public int removeBefore(Instant end) {
        return authors.forgetBefore(end);
    }
}
