package jersey;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Guests are sent to the login. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface ForMembers {}
