package express.people;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes and links that were sent, with the addresses they went to. */
@Component
class KeptTokens implements Kept {

    private final Tokens tokens;

    KeptTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String what() {
        return "people.kept.tokens";
    }

    @Override
    public int days() {
        return 1;
    }

    @Override
    @Transactional
    public int removeBefore(Instant end) {
        return tokens.removeExpiredBefore(end);
    }
}
