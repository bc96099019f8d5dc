//! Service providers: which provider a socket belongs to.
