package express.frontdoor;

import express.base.Settings;
import express.messaging.Channel;
import express.messaging.Post;
import express.messaging.Recipient;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the way back to a phone. */
@Component
class LaterPost {

    private final Post post;
    private final Settings settings;

    LaterPost(Post post, Settings settings) {
        this.post = post;
        this.settings = settings;
    }

    @Transactional
    public void send(String telephone, Locale language, String link, Coming.Code code) {
        var to = new Recipient(null, "", telephone, Channel.SMS, language);
        post.send(to, new LaterLetter(link, Secrets.grouped(code.digits()), settings.address()));
    }
}
