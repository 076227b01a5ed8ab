package express.people;

import org.springframework.stereotype.Component;

@Component
class SignInPost {
    void send(Person person, Tokens.Fresh fresh) {}
}
