/** The help pages: loaded only when someone opens them. */
export const help = {
  title: "Trợ giúp",
  lead: "Mỗi vai trò có một trang: làm gì, khi nào, ở màn hình nào. In được để dán bàn làm việc.",
  yours: "Vai trò của anh/chị",
  others: "Các vai trò khác",
  pageTitle: (role: string) => `Trợ giúp cho vai trò: ${role}`,
  what: "Việc",
  when: "Khi nào",
  where: "Ở đâu",
  picture: (what: string) => `Hình chụp màn hình: ${what}`,
  whom: "Hỏi ai",
  whomHere: "Trong cơ quan",
  whomHereNone: "Quản trị của đơn vị",
  whomAbove: "Cấp trên",
  whomAboveNone: "Không có cấp trên trong hệ thống",
  words: "Từ ngữ dùng trong hệ thống",
  glossary: [
    ["Phát động", "Ban hành kế hoạch phong trào thi đua và gửi xuống cấp dưới."],
    ["Đăng ký thi đua", "Đơn vị, cá nhân nhận chỉ tiêu và sáng kiến của năm."],
    ["Tự đánh giá", "Đơn vị trả lời từng tiêu chí kèm tài liệu kiểm chứng."],
    ["Tài liệu kiểm chứng", "Văn bản, ảnh, đường dẫn chứng minh số liệu."],
    ["Giải trình", "Lời giải thích khi chưa có tài liệu hoặc chưa đạt."],
    ["Thẩm định", "Cơ quan chủ trì xem tài liệu và cho kết quả từng tiêu chí."],
    ["Trả lại để hoàn thiện", "Gửi lại phiếu hoặc một tiêu chí kèm lý do."],
    ["Rút lại", "Lấy lại phiếu đã nộp khi bên thẩm định chưa bắt đầu."],
    ["Nhập hộ", "Cán bộ đầu mối nhập từ phiếu giấy đã ký, có đánh dấu."],
    ["Điều kiện", "Phải đạt mới được xét; không tính điểm."],
    ["Không áp dụng", "Tiêu chí không dành cho đơn vị; rời mẫu số khi bên thẩm định đồng ý."],
    ["Công bố", "Khóa kết quả; từ lúc này các đơn vị cùng cấp thấy nhau."],
    ["Đính chính", "Sửa kết quả đã công bố, có lý do, thành bản mới."],
    ["Kiến nghị", "Đề nghị xem xét lại kết quả."],
  ] as [string, string][],
  pictures: {
    tasks: "Việc cần xử lý",
    sheet: "Phiếu tự đánh giá trên điện thoại",
    appraisal: "Bảng thẩm định",
    results: "Tổng hợp kết quả",
    criteria: "Cấu hình tiêu chí",
    plan: "Soạn thảo kế hoạch",
  },
  roles: {
    authority: {
      lead: "Ký kế hoạch, phê duyệt và cho công bố kết quả. Nếu ký trên giấy, văn thư ghi lại giúp.",
      picture: "results",
      steps: [
        ["Xem và ký kế hoạch đã trình", "Khi có việc “Ký” ở Việc cần xử lý", "Phong trào, thẻ Kế hoạch, nút Ký"],
        ["Trả lại bản trình kèm lý do", "Khi nội dung cần sửa", "Phong trào, thẻ Kế hoạch, nút Trả lại để hoàn thiện"],
        ["Xem tổng hợp kết quả", "Bất cứ lúc nào; số liệu ghi rõ tính đến lúc nào", "Tổng hợp kết quả"],
        ["Phê duyệt kết quả từng phiếu", "Khi thẩm định đã kết thúc", "Mở phiếu, nút Phê duyệt kết quả"],
        [
          "Công bố kết quả",
          "Khi đủ kết quả, hoặc chấp nhận công bố khi còn thiếu",
          "Tổng hợp kết quả, nút Công bố kết quả",
        ],
      ],
    },
    standingOffice: {
      lead: "Làm đầu mối của cả phong trào: soạn kế hoạch, gửi xuống, theo dõi, thẩm định, tổng hợp.",
      picture: "criteria",
      steps: [
        ["Tiếp nhận kế hoạch cấp trên", "Khi cấp trên gửi", "Cấp trên gửi, nút Tiếp nhận, xây dựng kế hoạch"],
        [
          "Soạn kế hoạch từng mục",
          "Sau khi tiếp nhận, hoặc tạo phong trào mới",
          "Phong trào, nút Soạn thảo; trang in ở bên cạnh",
        ],
        ["Thêm tiêu chí riêng, đặt chỉ tiêu", "Trước khi trình ký", "Phong trào, thẻ Tiêu chí, nút Cấu hình tiêu chí"],
        ["Gửi lấy ý kiến, trình ký, ghi số ban hành", "Theo trình tự của cơ quan", "Phong trào, thẻ Kế hoạch"],
        [
          "Đăng ký đơn vị, giao bộ phận thẩm định và người thay",
          "Ngay sau khi mở năm",
          "Thẻ Đối tượng; Phân công thẩm định",
        ],
        ["Theo dõi ai chậm, chép nội dung nhắc", "Trước và sau hạn", "Phong trào, thẻ Tiến độ"],
        ["Nhập hộ từ phiếu giấy đã ký", "Khi đơn vị không vào mạng được", "Thẻ Đối tượng, mở phiếu của đơn vị"],
        ["Thẩm định, trả lại tiêu chí cần bổ sung", "Khi phiếu đã nộp", "Bảng thẩm định"],
        ["Công bố kết quả", "Khi thẩm định xong", "Tổng hợp kết quả"],
      ],
    },
    parFocal: {
      lead: "Cùng quyền với cơ quan thường trực, lo phần cải cách hành chính của phong trào.",
      picture: "tasks",
      steps: [
        ["Xem việc đang chờ", "Mỗi sáng", "Việc cần xử lý"],
        ["Soạn nội dung, tiêu chí cải cách hành chính", "Khi xây dựng kế hoạch", "Phong trào, nút Soạn thảo"],
        ["Đôn đốc đơn vị chậm", "Gần hạn và sau hạn", "Phong trào, thẻ Tiến độ, Chép nội dung nhắc"],
        ["Thẩm định phần mình phụ trách", "Khi phiếu đã nộp", "Bảng thẩm định, chọn Chỉ ô đến lượt tôi"],
      ],
    },
    clerk: {
      lead: "Ghi số, ngày và bản quét của văn bản đã ký.",
      picture: "plan",
      steps: [
        [
          "Ghi nhận theo văn bản đã ký",
          "Khi lãnh đạo đã ký giấy",
          "Phong trào, thẻ Kế hoạch, nút Ghi nhận theo văn bản đã ký; đính kèm bản quét",
        ],
        ["Ban hành: ghi số và ngày", "Khi kế hoạch đã ký", "Phong trào, thẻ Kế hoạch, nút Ban hành"],
        ["Tải bản DOCX để in, phát hành", "Trước và sau khi ký", "Phong trào, thẻ Kế hoạch"],
      ],
    },
    appraiser: {
      lead: "Thẩm định các tiêu chí được giao cho bộ phận của mình, với mọi đơn vị, trừ chính bộ phận mình.",
      picture: "appraisal",
      steps: [
        ["Mở các ô đến lượt mình", "Khi có việc “Thẩm định”", "Bảng thẩm định, chọn Chỉ ô đến lượt tôi"],
        ["Xem tự đánh giá và tài liệu, cho kết quả", "Trước hạn thẩm định", "Bấm vào ô; Ghi và sang ô tiếp"],
        ["Đổi kết quả", "Khi tài liệu không khớp; phải nêu lý do", "Trong ô đang mở"],
        ["Trả lại một tiêu chí", "Khi thiếu tài liệu", "Trong ô, nút Trả lại tiêu chí này"],
        ["Kết thúc thẩm định phiếu", "Khi hết ô của mình", "Mở phiếu, nút Kết thúc thẩm định"],
      ],
    },
    unitFocal: {
      lead: "Đăng ký và tự đánh giá cho đơn vị mình; làm được trên điện thoại.",
      picture: "sheet",
      steps: [
        ["Đăng ký thi đua", "Trước hạn đăng ký", "Phong trào, thẻ Đối tượng, nút Đăng ký thi đua"],
        [
          "Trả lời từng tiêu chí",
          "Từ khi mở năm đến hạn nộp; lưu ngay khi nhập",
          "Việc cần xử lý, mở Phiếu tự đánh giá",
        ],
        ["Chụp ảnh, đính kèm tài liệu", "Cùng lúc trả lời", "Trong từng tiêu chí, nút Thêm tài liệu"],
        ["Nộp, giữ giấy hẹn", "Trước hạn", "Cuối phiếu, nút Nộp tự đánh giá"],
        ["Rút lại để sửa", "Khi bên thẩm định chưa bắt đầu", "Phiếu, nút Rút lại"],
        ["Bổ sung tiêu chí được trả lại", "Ngay khi có việc “Hoàn thiện”", "Phiếu; chỉ tiêu chí đó mở, nộp lại"],
        ["Xem kết quả", "Sau khi thẩm định hoặc công bố", "Phiếu; Tổng hợp kết quả"],
      ],
    },
    individual: {
      lead: "Đăng ký và tự đánh giá cho chính mình.",
      picture: "sheet",
      steps: [
        ["Đăng ký, ghi sáng kiến", "Trước hạn đăng ký", "Phong trào, thẻ Đối tượng"],
        ["Trả lời từng tiêu chí, nộp", "Trước hạn tự đánh giá", "Việc cần xử lý, mở phiếu"],
      ],
    },
    supervisor: {
      lead: "Xem kế hoạch, phiếu đã nộp và kết quả để giám sát; không chấm điểm.",
      picture: "results",
      steps: [
        ["Xem tiến độ và kết quả", "Bất cứ lúc nào", "Tổng hợp kết quả; Phong trào, thẻ Tiến độ"],
        ["Xem phiếu và tài liệu đã nộp", "Sau khi đơn vị nộp", "Thẻ Đối tượng, mở phiếu"],
      ],
    },
    inspector: {
      lead: "Đọc hồ sơ và nhật ký phục vụ kiểm tra.",
      picture: "results",
      steps: [
        ["Đọc nhật ký", "Khi kiểm tra", "Phong trào, thẻ Nhật ký"],
        ["Xem phiếu, tài liệu, kết quả thẩm định", "Khi kiểm tra", "Thẻ Đối tượng, mở phiếu"],
      ],
    },
    tenantAdmin: {
      lead: "Quản lý đơn vị trực thuộc, người dùng và chức năng; không chấm điểm, không quyết định.",
      picture: "tasks",
      steps: [
        ["Thêm đơn vị trực thuộc", "Trước khi mở năm", "Đơn vị và người dùng, thẻ Đơn vị trực thuộc"],
        ["Giao vai trò cho người dùng", "Khi có người mới hoặc đổi việc", "Đơn vị và người dùng, thẻ Người dùng"],
        ["Gắn chức năng với bộ phận, cử người thay", "Khi tổ chức thay đổi", "Đơn vị và người dùng, thẻ Chức năng"],
      ],
    },
    operator: {
      lead: "Đăng ký đơn vị và quan hệ cấp trên, cấp dưới theo nghị quyết; không thấy điểm, phiếu, quyết định.",
      picture: "tasks",
      steps: [
        ["Đăng ký đơn vị và người dùng đầu tiên", "Khi có đơn vị mới", "Quản trị nền tảng"],
        ["Đổi cấp trên kể từ một ngày", "Khi có nghị quyết sắp xếp", "Quản trị nền tảng"],
      ],
    },
  } as Record<string, { lead: string; picture: string; steps: [string, string, string][] }>,
  data: {
    title: "Dữ liệu nằm ở đâu, ai thấy, giữ bao lâu",
    lead: "Viết cho người phải trả lời thay đơn vị khi được hỏi về dữ liệu.",
    sections: [
      [
        "Dữ liệu nằm ở đâu",
        "Mỗi cơ quan có phần dữ liệu riêng trong hệ thống. Bản cài đặt tại chỗ giữ mọi thứ trong một thư mục của máy chủ cơ quan; bản trên đám mây giữ ở kho dữ liệu mã hóa của bên vận hành. Đơn vị vận hành phải cho biết đang dùng bản nào và máy chủ đặt ở đâu.",
      ],
      [
        "Ai thấy",
        "Người của cơ quan chỉ thấy dữ liệu cơ quan mình, theo vai trò. Cấp trên thấy phần đã nộp và số liệu tổng hợp, không thấy bản nháp. Đơn vị cùng cấp chỉ thấy kết quả của nhau sau khi công bố. Quản trị nền tảng không mở được phiếu, điểm, quyết định.",
      ],
      [
        "Giữ bao lâu",
        "Kế hoạch, phiếu đã nộp, kết quả thẩm định và nhật ký được giữ cùng phong trào; hệ thống không tự xóa. Thời hạn lưu trữ và việc tiêu hủy do cơ quan quyết định theo quy định về lưu trữ. Bản nháp trên trình duyệt tự mất sau 30 ngày hoặc khi đăng xuất và chọn xóa.",
      ],
      [
        "Dữ liệu cá nhân",
        "Chỉ giữ họ tên, chức vụ, nhóm, đơn vị và điện thoại cơ quan khi cần liên hệ. Không giữ số định danh, ngày sinh, địa chỉ. Lý do kỷ luật không hiện; chỉ hiện đạt hay không đạt điều kiện.",
      ],
      [
        "Nhật ký",
        "Mỗi việc làm thay đổi trạng thái được ghi: ai, việc gì, lúc nào. Nhật ký nối chuỗi mã kiểm tra nên không sửa, không xóa lẻ được. Người có quyền đọc nhật ký xem ở từng phong trào.",
      ],
      [
        "Tệp đính kèm",
        "Tệp được kiểm tra loại và dung lượng, lưu kèm mã kiểm tra. Đường dẫn mở tệp chỉ dùng được tối đa 5 phút và chỉ cho đúng một tệp.",
      ],
    ] as [string, string][],
  },
};
export type Help = typeof help;
