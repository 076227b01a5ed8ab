package express.frontdoor;

import express.people.Kept;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.Transactional;

/** What people said goes a day after the last key to it has run out; who asked to be called, when that is long over. */
@Configuration(proxyBeanMethods = false)
class FrontdoorKept {

    @Bean
    static Said keptApproaches(Approaches approaches) {
        return new Said(approaches);
    }

    @Bean
    static Asked keptCallbacks(Callbacks callbacks) {
        return new Asked(callbacks);
    }

    static class Said implements Kept {

        private final Approaches approaches;

        Said(Approaches approaches) {
            this.approaches = approaches;
        }

        @Override
        public String what() {
            return "frontdoor.kept.approaches";
        }

        @Override
        public int days() {
            return 1;
        }

        @Override
        @Transactional
        public int removeBefore(Instant end) {
            return approaches.removeClosedBefore(end);
        }
    }

    static class Asked implements Kept {

        private final Callbacks callbacks;

        Asked(Callbacks callbacks) {
            this.callbacks = callbacks;
        }

        @Override
        public String what() {
            return "frontdoor.kept.callbacks";
        }

        @Override
        public int days() {
            return 60;
        }

        @Override
        @Transactional
        public int removeBefore(Instant end) {
            return callbacks.removeAnsweredBefore(end);
        }
    }
}
