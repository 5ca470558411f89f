//! What a secretary can do: one public function per action.
