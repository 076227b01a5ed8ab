package express.people;

import express.database.Installation;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** How often things may be tried, counted for all nodes together. Whom it concerns is not written down, only a hash. */
@Component
public class Rates {

    /** So many in so long a time; they come back one by one. */
    public enum Limit {
        /** Codes sent to one address. */
        LETTERS(5, Duration.ofMinutes(15)),
        /** Codes asked for from one place; an office or a library is one place. */
        ASKING(60, Duration.ofMinutes(15)),
        /** Codes and links tried from one place. */
        TRYING(60, Duration.ofMinutes(15)),
        /** Forms kept from one place for people whose session has ended. */
        KEEPING(30, Duration.ofMinutes(15)),
        /** Questions that one person asks the owners of practices. */
        QUESTIONS(10, Duration.ofDays(1)),
        /** Certificates checked from one place; an office may have many before it. */
        CHECKING(300, Duration.ofMinutes(15)),
        /** Searches of one adviser for somebody who may have a file. */
        SEARCHES(40, Duration.ofHours(1));

        private final BucketConfiguration bucket;

        Limit(int times, Duration within) {
            this.bucket = BucketConfiguration.builder()
                    .addLimit(limit -> limit.capacity(times).refillGreedy(times, within))
                    .build();
        }
    }

    private final ProxyManager<Long> buckets;
    private final KeyedHash keyed;

    Rates(DataSource dataSource, Installation installation) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .table("people.rate")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
        this.keyed = new KeyedHash(installation, "people.rate");
    }

    /** Counts one try; the one that is too many is refused (429). */
    public void count(Limit limit, String whom) {
        if (!allows(limit, whom)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    /** Counts one try, and tells whether it is one of those allowed. */
    public boolean allows(Limit limit, String whom) {
        return buckets.getProxy(number(limit.name() + " " + whom), () -> limit.bucket)
                .tryConsume(1);
    }

    int removeExpired() {
        return buckets instanceof io.github.bucket4j.distributed.proxy.ExpiredEntriesCleaner cleaner
                ? cleaner.removeExpired(10_000)
                : 0;
    }

    private long number(String text) {
        return ByteBuffer.wrap(keyed.of(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }
}
