//! Native calls: the only folder that names libc.
